namespace GenNet.Tests.Networks;

// One weight, one bias: with weight 1 and bias 0 the output is the activation of the input.

[Network(1, 1)]
public partial class Scalar_Sigmoid;

[Network(1, 1, OutputActivation = Activation.Tanh)]
public partial class Scalar_Tanh;

[Network(1, 1, OutputActivation = Activation.Relu)]
public partial class Scalar_Relu;
