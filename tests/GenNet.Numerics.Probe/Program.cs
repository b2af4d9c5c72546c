using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using GenNet;
using GenNet.Tests;
using GenNet.Tests.Networks;

// Prints which vectors this process computes with, then fingerprints of all that a few trainings compute, in the order
// in which it is computed: the first line in which two runs differ tells where their arithmetic parts.
int width = Vector512.IsHardwareAccelerated ? 512
    : Vector256.IsHardwareAccelerated ? 256
    : Vector128.IsHardwareAccelerated ? 128
    : 0;
Console.WriteLine($"width {width}");
Console.WriteLine($"fused {Fma.IsSupported || AdvSimd.IsSupported}");

INetwork[] networks =
[
    new Probed_16_32_16(1), new Probed_17_33_7_5(2), new Probed_20_49_16_10(3), new Probed_3_1_24_1(4), new Probed_40_30_31(5),
    new Wide_784_16_16_10(6), new Probed_70_90_75_5(8), new Probed_4_276_290_3(9), new Probed_3_300_270_6(10),
    new Probed_80_3_7(11), new Probed_100_6_2(12), new Wide_530_260_6(13),
];
foreach (string line in Fingerprints.OfThreads(() => new Wide_256_256_10(7)))
{
    Console.WriteLine(line);
}

foreach (INetwork network in networks)
{
    foreach (string line in Fingerprints.Of(network))
    {
        Console.WriteLine(line);
    }
}
