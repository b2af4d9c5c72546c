namespace GenNet.Benchmarks;

[Network(2, 3, 1)]
internal sealed partial class Net2x3x1;

/// <summary>SimpleChains.jl's own example.</summary>
[Network(4, 32, 16, 4, Activation = Activation.Tanh, OutputActivation = Activation.Identity)]
internal sealed partial class Net4x32x16x4;

[Network(8, 16, 16, 1)]
internal sealed partial class Net8x16x16x1;

[Network(16, 16, 16, 16)]
internal sealed partial class Net16x16x16x16;

/// <summary>The network of the 3Blue1Brown series.</summary>
[Network(784, 16, 16, 10)]
internal sealed partial class Net784x16x16x10;

/// <summary>The network of Nielsen's chapter 1.</summary>
[Network(784, 30, 10)]
internal sealed partial class Net784x30x10;

[Network(784, 100, 10, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
internal sealed partial class Net784x100x10;

[Network(256, 256, 10, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
internal sealed partial class Net256x256x10;

[Network(784, 512, 128, 10, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
internal sealed partial class Net784x512x128x10;

[Network(784, 512, 512, 10, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
internal sealed partial class Net784x512x512x10;

[Network(1024, 1024, 1024, 1024, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
internal sealed partial class Net1024x1024x1024x1024;
