namespace GenNet.Benchmarks.Ladder;

/// <summary>One run of the program of <c>benchmarks/ColdStart</c>.</summary>
/// <param name="Total">Milliseconds from just before its start until its end was seen.</param>
/// <param name="Times">What it told itself.</param>
internal sealed record ColdRun(double Total, TrainingTimes Times);
