using GenNet;

namespace Traffic;

/// <summary>Chooses a traffic light's next phase from how many cars wait at each of four arms.</summary>
[Network(4, 6, 3, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
public partial class TrafficNet;
