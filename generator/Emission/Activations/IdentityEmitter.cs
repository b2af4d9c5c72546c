namespace GenNet.Generator;

/// <summary>No activation: the layer stays linear. There is nothing to apply and nothing to differentiate.</summary>
internal sealed class IdentityEmitter : ElementwiseActivationEmitter
{
    public override Activation Activation => Activation.Identity;

    public override string Formula => "a = z";

    public override string DerivativeFormula => "1";

    public override bool IsIdentity => true;

    public override void WriteVectorFunction(CodeWriter writer, VectorWidth width)
    {
    }

    public override string ScalarFunction(string z) => z;

    public override string VectorTimesDerivative(VectorWidth width, string error, string a) => error;

    public override string ScalarTimesDerivative(string error, string a) => error;
}
