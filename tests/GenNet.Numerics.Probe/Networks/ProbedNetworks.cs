namespace GenNet.Tests.Networks;

// Those whose every sum is fingerprinted under each vector width: all activations, both losses, odd and even widths,
// layers large enough that errors go back through them with samples in the lanes, rows that share a vector behind many inputs.

[Network(16, 32, 16)]
public partial class Probed_16_32_16;

[Network(17, 33, 7, 5, Activation = Activation.Tanh)]
public partial class Probed_17_33_7_5;

[Network(20, 49, 16, 10, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
public partial class Probed_20_49_16_10;

[Network(3, 1, 24, 1, Activation = Activation.Tanh, OutputActivation = Activation.Identity)]
public partial class Probed_3_1_24_1;

[Network(40, 30, 31, Activation = Activation.Identity, OutputActivation = Activation.Relu)]
public partial class Probed_40_30_31;

[Network(70, 90, 75, 5, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
public partial class Probed_70_90_75_5;

[Network(4, 276, 290, 3, Activation = Activation.Tanh)]
public partial class Probed_4_276_290_3;

[Network(3, 300, 270, 6, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
public partial class Probed_3_300_270_6;

[Network(80, 3, 7, Activation = Activation.Tanh)]
public partial class Probed_80_3_7;

[Network(80, 14, 13)]
public partial class Probed_80_14_13;

[Network(100, 6, 2, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
public partial class Probed_100_6_2;
