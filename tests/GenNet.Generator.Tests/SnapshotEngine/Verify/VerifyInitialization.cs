using System.Runtime.CompilerServices;
using VerifyTests;

namespace GenNet.Tests;

/// <summary>Sets the Verify package to write files as the stand-in does.</summary>
internal static class VerifyInitialization
{
    [ModuleInitializer]
    public static void Initialize() => VerifierSettings.UseUtf8NoBom();
}
