namespace GenNet.Tests.Networks;

// One-wide layers at the ends and in the middle.

[Network(1, 2, 1, OutputActivation = Activation.Identity)]
public partial class Spindle_1_2_1;

[Network(1, 8, 1, Activation = Activation.Identity, OutputActivation = Activation.Sigmoid)]
public partial class Spindle_1_8_1;

[Network(1, 15, 1, Activation = Activation.Relu, OutputActivation = Activation.Tanh)]
public partial class Spindle_1_15_1;

[Network(1, 16, 1, Activation = Activation.Tanh, OutputActivation = Activation.Identity)]
public partial class Spindle_1_16_1;

[Network(1, 17, 1, Activation = Activation.Identity, OutputActivation = Activation.Sigmoid)]
public partial class Spindle_1_17_1;

[Network(1, 31, 1, OutputActivation = Activation.Relu)]
public partial class Spindle_1_31_1;

[Network(1, 33, 1, Activation = Activation.Tanh, OutputActivation = Activation.Identity)]
public partial class Spindle_1_33_1;

[Network(2, 1, 2, Activation = Activation.Tanh, OutputActivation = Activation.Sigmoid)]
public partial class Waist_2_1_2;

[Network(4, 1, 4, Activation = Activation.Identity, OutputActivation = Activation.Relu)]
public partial class Waist_4_1_4;

[Network(9, 1, 9, Activation = Activation.Tanh, OutputActivation = Activation.Sigmoid)]
public partial class Waist_9_1_9;

[Network(16, 1, 16, OutputActivation = Activation.Tanh)]
public partial class Waist_16_1_16;

[Network(17, 1, 17, Activation = Activation.Relu, OutputActivation = Activation.Identity)]
public partial class Waist_17_1_17;

[Network(32, 1, 32, Activation = Activation.Identity, OutputActivation = Activation.Relu)]
public partial class Waist_32_1_32;

[Network(33, 1, 33, OutputActivation = Activation.Tanh)]
public partial class Waist_33_1_33;
