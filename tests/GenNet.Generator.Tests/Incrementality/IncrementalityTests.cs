using GenNet.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace GenNet.Tests;

public class IncrementalityTests
{
    private const string Original =
        """
        using GenNet;
        namespace Digits;
        [Network(784, 16, 10, Activation = Activation.Relu)]
        public partial class DigitNet
        {
            public int Answer => 42;
        }
        public class Other;
        """;

    public static TheoryData<string, string> HarmlessEdits => new()
    {
        { "using GenNet;", "// A comment.\nusing GenNet;" },
        { "[Network", "\n\n\n\n   [Network" },
        { "16, 10", "  16,\n10 /* digits */" },
        { "784", "28 * 28" },
        { "784, 16, 10", "new[] { 784, 16, 10 }" },
        { "Activation.Relu", "(Activation)1" },
        { "Activation.Relu", "Activation.Relu, Loss = Loss.Quadratic, OutputActivation = Activation.Sigmoid" },
        { "42", "43" },
        { "Answer", "Question" },
        { "Other", "Another" },
        { "public class Other;", "" },
        { "public class Other;", "public class Other;\npublic class More;" },
        { "namespace Digits;", "namespace Digits;\npublic class Before;" },
        { "public partial class DigitNet", "internal sealed partial class DigitNet" },
        { "partial class DigitNet", "partial class DigitNet : Other" },
        { "public class Other;", "public class Other;\npublic partial class DigitNet;" },
        { "using GenNet;\n", "#nullable disable\nusing GenNet;\n" },
    };

    public static TheoryData<string, string> Changes => new()
    {
        { "16, 10", "17, 10" },
        { "16, 10", "16, 16, 10" },
        { "Activation.Relu", "Activation.Tanh" },
        { "Activation.Relu", "Activation.Relu, OutputActivation = Activation.Identity" },
        { "Activation.Relu", "Activation.Relu, Loss = Loss.CrossEntropy" },
        { "class DigitNet", "class LetterNet" },
        { "namespace Digits", "namespace Letters" },
    };

    [Theory]
    [MemberData(nameof(HarmlessEdits))]
    public void A_harmless_edit_writes_nothing_anew(string old, string @new)
    {
        var session = new GeneratorSession(UserProject.Strict);
        session.Run(UserProject.Strict.Compile(Original));
        GeneratorRunResult result = session.Run(UserProject.Strict.Compile(Edit(old, @new)));

        Assert.Single(Steps.FileReasons(result));
        Steps.AssertNothingRanAgain(result);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_the_network_is_written(string old, string @new)
    {
        var session = new GeneratorSession(UserProject.Strict);
        session.Run(UserProject.Strict.Compile(Original));
        GeneratorRunResult result = session.Run(UserProject.Strict.Compile(Edit(old, @new)));

        Assert.Equal([Modified], Steps.Reasons(result, TrackingNames.NamedNetworks));
        Assert.Equal([Modified], Steps.FileReasons(result));
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void Another_file_writes_nothing_anew()
    {
        var session = new GeneratorSession(UserProject.Strict);
        CSharpCompilation compilation = UserProject.Strict.Compile(Original);
        session.Run(compilation);

        Steps.AssertNothingRanAgain(session.Run(
            compilation.AddSyntaxTrees(UserProject.Strict.Parse("namespace Digits; public partial class DigitNet;", "Another.cs"))));
        Steps.AssertNothingRanAgain(session.Run(compilation));
    }

    [Fact]
    public void A_network_that_moves_to_another_file_stays_what_it_is()
    {
        var session = new GeneratorSession(UserProject.Strict);
        string[] before = Texts(session.Run(UserProject.Strict.Compile(Original, "")));
        string[] after = Texts(session.Run(UserProject.Strict.Compile("", Original)));

        Assert.Equal(before, after);
    }

    [Fact]
    public void A_second_network_leaves_the_first_alone()
    {
        const string Second = "[GenNet.Network(2, 1)] partial class Second;";
        var session = new GeneratorSession(UserProject.Strict);

        session.Run(UserProject.Strict.Compile(Original));
        Assert.Equal([New, Cached], Reasons(Original, Second));
        Assert.Equal([Modified, Cached], Reasons(Original, Second.Replace("2, 1", "2, 2", StringComparison.Ordinal)));
        Assert.Equal([Cached], Reasons(Original, "class Second;"));
        Assert.Equal([New, Cached], Reasons(Original, Second));

        IncrementalStepRunReason[] Reasons(params string[] sources) =>
        [
            .. Steps.FileReasons(session.Run(UserProject.Strict.Compile(sources)))
                .Where(reason => reason != Removed)
                .Select(reason => reason == Unchanged ? Cached : reason)
                .Order(),
        ];
    }

    [Fact]
    public void A_network_that_breaks_a_rule_is_gone_until_it_is_mended()
    {
        var session = new GeneratorSession(UserProject.Strict);
        string[] before = Texts(session.Run(UserProject.Strict.Compile(Original)));
        Assert.Empty(session.Run(UserProject.Strict.Compile(Edit("16, 10", "16, 0"))).GeneratedSources);
        Assert.Equal(before, Texts(session.Run(UserProject.Strict.Compile(Original))));
    }

    [Fact]
    public void The_same_code_makes_equal_models_of_equal_hash()
    {
        object[] first = [.. Steps.Values(new GeneratorSession(UserProject.Strict).Run(UserProject.Strict.Compile(Original)))];
        object[] second = [.. Steps.Values(new GeneratorSession(UserProject.Strict).Run(UserProject.Strict.Compile(Original)))];

        Assert.Contains(first, value => value is NetworkModel);
        Assert.Equal(first, second);
        Assert.Equal(first.Select(value => value.GetHashCode()), second.Select(value => value.GetHashCode()));
        Assert.All(first.Zip(second), pair => Assert.NotSame(pair.First, pair.Second));
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        var session = new GeneratorSession(UserProject.Strict);
        Assert.ThrowsAny<OperationCanceledException>(
            () => session.Run(UserProject.Strict.Compile(Original), new CancellationToken(canceled: true)));

        Assert.NotEmpty(session.Run(UserProject.Strict.Compile(Original)).GeneratedSources);
    }

    private static string Edit(string old, string @new)
    {
        Assert.Contains(old, Original, StringComparison.Ordinal);
        return Original.Replace(old, @new, StringComparison.Ordinal);
    }

    private static string[] Texts(GeneratorRunResult result) =>
        [.. result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText)];
}
