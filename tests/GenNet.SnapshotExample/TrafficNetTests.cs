using VerifyXunit;
using Xunit;

namespace Traffic.Tests;

public class TrafficNetTests
{
    [Fact]
    public Task Face() => Verifier.Verify(GeneratedCode.Of<TrafficNet>(), extension: "cs");
}
