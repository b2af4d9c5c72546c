namespace GenNet.Tests.Networks;

// Every width from one to two of the widest vectors and one more, as input, hidden layer and output at once; the
// activations go through all pairs of hidden and output twice.

[Network(1, 1, 1, Activation = Activation.Relu, OutputActivation = Activation.Sigmoid)]
public partial class Square_1;

[Network(2, 2, 2, Activation = Activation.Tanh, OutputActivation = Activation.Sigmoid)]
public partial class Square_2;

[Network(3, 3, 3, Activation = Activation.Identity, OutputActivation = Activation.Sigmoid)]
public partial class Square_3;

[Network(4, 4, 4, OutputActivation = Activation.Relu)]
public partial class Square_4;

[Network(5, 5, 5, Activation = Activation.Relu, OutputActivation = Activation.Relu)]
public partial class Square_5;

[Network(6, 6, 6, Activation = Activation.Tanh, OutputActivation = Activation.Relu)]
public partial class Square_6;

[Network(7, 7, 7, Activation = Activation.Identity, OutputActivation = Activation.Relu)]
public partial class Square_7;

[Network(8, 8, 8, OutputActivation = Activation.Tanh)]
public partial class Square_8;

[Network(9, 9, 9, Activation = Activation.Relu, OutputActivation = Activation.Tanh)]
public partial class Square_9;

[Network(10, 10, 10, Activation = Activation.Tanh, OutputActivation = Activation.Tanh)]
public partial class Square_10;

[Network(11, 11, 11, Activation = Activation.Identity, OutputActivation = Activation.Tanh)]
public partial class Square_11;

[Network(12, 12, 12, OutputActivation = Activation.Identity)]
public partial class Square_12;

[Network(13, 13, 13, Activation = Activation.Relu, OutputActivation = Activation.Identity)]
public partial class Square_13;

[Network(14, 14, 14, Activation = Activation.Tanh, OutputActivation = Activation.Identity)]
public partial class Square_14;

[Network(15, 15, 15, Activation = Activation.Identity, OutputActivation = Activation.Identity)]
public partial class Square_15;

[Network(16, 16, 16, OutputActivation = Activation.Sigmoid)]
public partial class Square_16;

[Network(17, 17, 17, Activation = Activation.Relu, OutputActivation = Activation.Sigmoid)]
public partial class Square_17;

[Network(18, 18, 18, Activation = Activation.Tanh, OutputActivation = Activation.Sigmoid)]
public partial class Square_18;

[Network(19, 19, 19, Activation = Activation.Identity, OutputActivation = Activation.Sigmoid)]
public partial class Square_19;

[Network(20, 20, 20, OutputActivation = Activation.Relu)]
public partial class Square_20;

[Network(21, 21, 21, Activation = Activation.Relu, OutputActivation = Activation.Relu)]
public partial class Square_21;

[Network(22, 22, 22, Activation = Activation.Tanh, OutputActivation = Activation.Relu)]
public partial class Square_22;

[Network(23, 23, 23, Activation = Activation.Identity, OutputActivation = Activation.Relu)]
public partial class Square_23;

[Network(24, 24, 24, OutputActivation = Activation.Tanh)]
public partial class Square_24;

[Network(25, 25, 25, Activation = Activation.Relu, OutputActivation = Activation.Tanh)]
public partial class Square_25;

[Network(26, 26, 26, Activation = Activation.Tanh, OutputActivation = Activation.Tanh)]
public partial class Square_26;

[Network(27, 27, 27, Activation = Activation.Identity, OutputActivation = Activation.Tanh)]
public partial class Square_27;

[Network(28, 28, 28, OutputActivation = Activation.Identity)]
public partial class Square_28;

[Network(29, 29, 29, Activation = Activation.Relu, OutputActivation = Activation.Identity)]
public partial class Square_29;

[Network(30, 30, 30, Activation = Activation.Tanh, OutputActivation = Activation.Identity)]
public partial class Square_30;

[Network(31, 31, 31, Activation = Activation.Identity, OutputActivation = Activation.Identity)]
public partial class Square_31;

[Network(32, 32, 32, OutputActivation = Activation.Sigmoid)]
public partial class Square_32;

[Network(33, 33, 33, Activation = Activation.Relu, OutputActivation = Activation.Sigmoid)]
public partial class Square_33;
