using System.Collections.Immutable;
using System.Reflection;
using GenNet.Generator;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

/// <summary>What the steps of the pipeline did in a run.</summary>
internal static class Steps
{
    /// <summary>The steps of our own; the compiler's, in front of them, hold symbols and are its own matter.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>Why each output of a step is what it is.</summary>
    public static IncrementalStepRunReason[] Reasons(GeneratorRunResult result, string step) =>
        [.. Outputs(result.TrackedSteps, step).Select(output => output.Reason)];

    /// <summary>Why each network's files are what they are.</summary>
    public static IncrementalStepRunReason[] FileReasons(GeneratorRunResult result) =>
        [.. Outputs(result.TrackedOutputSteps, WellKnownGeneratorOutputs.SourceOutput).Select(output => output.Reason)];

    /// <summary>Why the report is what it is.</summary>
    public static IncrementalStepRunReason[] ReportReasons(GeneratorRunResult result) =>
        [.. Outputs(result.TrackedOutputSteps, WellKnownGeneratorOutputs.ImplementationSourceOutput).Select(output => output.Reason)];

    /// <summary>All that flows through our steps.</summary>
    public static IEnumerable<object> Values(GeneratorRunResult result) =>
        Names.SelectMany(name => Outputs(result.TrackedSteps, name)).Select(output => output.Value).OfType<object>();

    public static void AssertNothingRanAgain(GeneratorRunResult result)
    {
        IEnumerable<IncrementalStepRunReason> reasons = FileReasons(result).Concat(ReportReasons(result)).Concat(Names.SelectMany(name => Reasons(result, name)));
        Assert.All(reasons, reason =>
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
    }

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps, string name) =>
        steps.GetValueOrDefault(name, []).SelectMany(step => step.Outputs);
}
