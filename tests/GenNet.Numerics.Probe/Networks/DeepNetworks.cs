namespace GenNet.Tests.Networks;

// Many layers, of one shape and of different ones.

[Network(5, 7, 17, 33, 9, 4, Activation = Activation.Tanh, OutputActivation = Activation.Sigmoid)]
public partial class Deep_5_7_17_33_9_4;

[Network(1, 1, 1, 1, 1, OutputActivation = Activation.Tanh)]
public partial class Deep_1_1_1_1_1;

[Network(16, 16, 16, 16, 16, 16, OutputActivation = Activation.Identity)]
public partial class Deep_16_16_16_16_16_16;

[Network(33, 32, 31, 30, 29, Activation = Activation.Relu, OutputActivation = Activation.Identity)]
public partial class Deep_33_32_31_30_29;

[Network(8, 12, 4, 20, 6, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
public partial class DeepSoftmax_8_12_4_20_6;
