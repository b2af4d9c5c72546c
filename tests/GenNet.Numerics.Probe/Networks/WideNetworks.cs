namespace GenNet.Tests.Networks;

// Widths around three and four vectors, several panels, multiples of 256 (whose rows are padded by a cache line), layers
// whose activations do not fit on the stack, a first layer larger than what a core keeps near, and the two networks everybody starts with.

[Network(47, 48, 49, Activation = Activation.Tanh, OutputActivation = Activation.Identity)]
public partial class Wide_47_48_49;

[Network(49, 47, 48, Activation = Activation.Relu, OutputActivation = Activation.Tanh)]
public partial class Wide_49_47_48;

[Network(63, 64, 65, Activation = Activation.Relu, OutputActivation = Activation.Identity)]
public partial class Wide_63_64_65;

[Network(65, 63, 64, OutputActivation = Activation.Tanh)]
public partial class Wide_65_63_64;

[Network(100, 130, 100, Activation = Activation.Identity, OutputActivation = Activation.Sigmoid)]
public partial class Wide_100_130_100;

[Network(256, 256, 10, Activation = Activation.Tanh, OutputActivation = Activation.Sigmoid)]
public partial class Wide_256_256_10;

[Network(257, 10, 256, Activation = Activation.Relu, OutputActivation = Activation.Relu)]
public partial class Wide_257_10_256;

[Network(10, 257, 256, OutputActivation = Activation.Identity)]
public partial class Wide_10_257_256;

[Network(512, 9, 512, Activation = Activation.Tanh, OutputActivation = Activation.Tanh)]
public partial class Wide_512_9_512;

[Network(784, 16, 16, 10)]
public partial class Wide_784_16_16_10;

[Network(784, 30, 10, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
public partial class Wide_784_30_10;

[Network(530, 260, 6, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
public partial class Wide_530_260_6;

[Network(5, 512, 257, Loss = Loss.CrossEntropy)]
public partial class Wide_5_512_257;

[Network(4, 2048, 3, Activation = Activation.Relu, OutputActivation = Activation.Identity)]
public partial class Wide_4_2048_3;

[Network(4, 4096, 3, Activation = Activation.Tanh, Loss = Loss.CrossEntropy)]
public partial class Wide_4_4096_3;

[Network(2, 256, 512, 256, 2, Activation = Activation.Identity)]
public partial class Wide_2_256_512_256_2;

[Network(2, 160, 1070, 2, Activation = Activation.Tanh)]
public partial class Wide_2_160_1070_2;
