namespace GenNet.Generator;

/// <summary>
/// Softmax (Nielsen, chapter 3, equation 78). Its outputs depend on one another, and its derivative is only simple
/// together with the cross-entropy; so its code stands with <see cref="CrossEntropyEmitter"/>.
/// </summary>
internal sealed class SoftmaxEmitter : ActivationEmitter
{
    public override Activation Activation => Activation.Softmax;

    public override string Formula => "aⱼ = e^zⱼ / Σₖ e^zₖ";

    public override bool UsesExp => true;
}
