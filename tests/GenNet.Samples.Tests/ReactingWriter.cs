namespace GenNet.Tests;

/// <summary>Does something as soon as certain words are written, as a user who reads along would.</summary>
internal sealed class ReactingWriter(string words, Action react) : StringWriter
{
    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value?.Contains(words, StringComparison.Ordinal) == true)
        {
            react();
        }
    }
}
