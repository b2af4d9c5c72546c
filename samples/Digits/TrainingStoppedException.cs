namespace GenNet.Samples.Digits;

/// <summary>The user stopped the training; the message says what became of the network.</summary>
internal sealed class TrainingStoppedException(string message, CancellationToken cancellationToken)
    : OperationCanceledException(message, cancellationToken);
