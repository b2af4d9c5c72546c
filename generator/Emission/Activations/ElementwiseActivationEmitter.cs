namespace GenNet.Generator;

/// <summary>An activation in which every neuron's a = f(z) depends on its own z alone, with its derivative.</summary>
internal abstract class ElementwiseActivationEmitter : ActivationEmitter
{
    /// <summary>The derivative in terms of its value: <c>a (1 − a)</c>.</summary>
    public abstract string DerivativeFormula { get; }

    public override bool UsesExp => false;

    /// <summary>Whether it leaves z as it is, so that no code is needed.</summary>
    public virtual bool IsIdentity => false;

    /// <summary>Writes the method <c>f(z)</c> on one vector.</summary>
    public abstract void WriteVectorFunction(CodeWriter writer, VectorWidth width);

    /// <summary>Whether f(z) on one float is more than an expression, and has a method of its own.</summary>
    public virtual bool HasScalarMethod => false;

    /// <summary>Writes that method.</summary>
    public virtual void WriteScalarMethod(CodeWriter writer)
    {
    }

    /// <summary>f(z) on one float, as an expression.</summary>
    public abstract string ScalarFunction(string z);

    /// <summary>error · f'(z) on one vector, from a = f(z), as an expression.</summary>
    public abstract string VectorTimesDerivative(VectorWidth width, string error, string a);

    /// <summary>error · f'(z) on one float, from a = f(z), as an expression.</summary>
    public abstract string ScalarTimesDerivative(string error, string a);
}
