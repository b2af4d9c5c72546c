namespace GenNet.Tests.Networks;

// Softmax outputs of every width, and behind hidden layers of each activation.

[Network(3, 2, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_2;

[Network(3, 3, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_3;

[Network(3, 4, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_4;

[Network(3, 5, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_5;

[Network(3, 6, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_6;

[Network(3, 7, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_7;

[Network(3, 8, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_8;

[Network(3, 9, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_9;

[Network(3, 10, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_10;

[Network(3, 11, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_11;

[Network(3, 12, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_12;

[Network(3, 13, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_13;

[Network(3, 14, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_14;

[Network(3, 15, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_15;

[Network(3, 16, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_16;

[Network(3, 17, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_17;

[Network(3, 18, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_18;

[Network(3, 19, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_19;

[Network(3, 20, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_20;

[Network(3, 21, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_21;

[Network(3, 22, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_22;

[Network(3, 23, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_23;

[Network(3, 24, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_24;

[Network(3, 25, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_25;

[Network(3, 26, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_26;

[Network(3, 27, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_27;

[Network(3, 28, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_28;

[Network(3, 29, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_29;

[Network(3, 30, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_30;

[Network(3, 31, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_31;

[Network(3, 32, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_32;

[Network(3, 33, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_33;

[Network(3, 100, Loss = Loss.CrossEntropy)]
public partial class Softmax_3_100;

[Network(6, 18, 7, Loss = Loss.CrossEntropy)]
public partial class SoftmaxSigmoid_6_18_7;

[Network(19, 5, 16, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
public partial class SoftmaxRelu_19_5_16;

[Network(4, 33, 2, Activation = Activation.Tanh, Loss = Loss.CrossEntropy)]
public partial class SoftmaxTanh_4_33_2;

[Network(9, 9, 9, 9, Activation = Activation.Identity, Loss = Loss.CrossEntropy)]
public partial class SoftmaxIdentity_9_9_9_9;

[Network(5, 12, 3, Activation = Activation.Tanh, Loss = Loss.CrossEntropy)]
public partial class SoftmaxTanh_5_12_3;
