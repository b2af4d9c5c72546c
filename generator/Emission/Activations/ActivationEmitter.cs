namespace GenNet.Generator;

/// <summary>An activation, as the emitted code names and explains it.</summary>
internal abstract class ActivationEmitter
{
    private static readonly ActivationEmitter[] All =
        [new SigmoidEmitter(), new ReluEmitter(), new TanhEmitter(), new IdentityEmitter(), new SoftmaxEmitter()];

    /// <summary>Which activation this is.</summary>
    public abstract Activation Activation { get; }

    /// <summary>Its name in the names of methods: <c>Sigmoid</c>.</summary>
    public string Name => Activation.ToString();

    /// <summary>Its textbook definition: <c>a = 1 / (1 + e⁻ᶻ)</c>.</summary>
    public abstract string Formula { get; }

    /// <summary>Whether its vector code calls <c>Exp</c>.</summary>
    public abstract bool UsesExp { get; }

    /// <summary>Whether its code for such vectors calls <c>SplitExp</c>, as <c>Exp</c> does.</summary>
    public virtual bool UsesSplitExp(VectorWidth width) => UsesExp;

    public static ActivationEmitter For(Activation activation) => All.Single(emitter => emitter.Activation == activation);
}
