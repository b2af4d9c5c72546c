namespace GenNet.Tests.Networks;

// No hidden layer.

[Network(1, 3, OutputActivation = Activation.Sigmoid)]
public partial class Single_1_3;

[Network(5, 3, OutputActivation = Activation.Tanh)]
public partial class Single_5_3;

[Network(16, 3, OutputActivation = Activation.Relu)]
public partial class Single_16_3;

[Network(31, 3, OutputActivation = Activation.Identity)]
public partial class Single_31_3;

/// <summary>Its weights do not fit into the first cache, half of them do; and its outputs have padding.</summary>
[Network(600, 7, OutputActivation = Activation.Identity)]
public partial class Single_600_7;

/// <summary>The same before a softmax, which takes the padding.</summary>
[Network(480, 13, Loss = Loss.CrossEntropy)]
public partial class Single_480_13;
