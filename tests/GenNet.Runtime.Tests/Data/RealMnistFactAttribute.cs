using GenNet.Data;

namespace GenNet.Tests.Data;

/// <summary>A fact about MNIST itself; skipped, and reported so, where <c>GENNET_MNIST</c> does not say where it is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealMnistFactAttribute : Xunit.FactAttribute
{
    public RealMnistFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Mnist.DirectoryVariable)))
        {
            Skip = $"{Mnist.DirectoryVariable} does not name a folder with MNIST.";
        }
    }
}
