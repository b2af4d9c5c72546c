using GenNet.Data;
using Spectre.Console;

namespace GenNet.Samples.Digits.Views;

/// <summary>Shows a run in a terminal, with bars and colours.</summary>
internal sealed class RichView : IDigitsView
{
    private readonly IAnsiConsole _console;

    public RichView(TextWriter output)
    {
        // See no-color.org: any value but an empty one means no colours.
        bool colours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
    }

    public void ShowDownload(string file) => _console.WriteLine(Wording.Download(file));

    public void ShowData(MnistData digits) => _console.WriteLine(Wording.Data(digits));

    public void ShowNetwork(NetworkLayout layout) => _console.WriteLine(Wording.Network(layout));

    public void ShowPlan(TrainingOptions training) => _console.WriteLine(Wording.Plan(training));

    public TrainingResult FollowTraining(int epochs, Func<IProgress<EpochResult>, TrainingResult> train)
    {
        TrainingResult result = _console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask("Training", maxValue: epochs);
                return train(new EpochListener(epoch =>
                {
                    _console.WriteLine(Wording.Epoch(epoch));
                    bar.Increment(1);
                }));
            });
        _console.WriteLine(Wording.Trained(result));
        return result;
    }

    public void ShowTest(Evaluation evaluation, IReadOnlyList<ReadDigit> examples)
    {
        _console.MarkupLineInterpolated($"[bold green]{Wording.Accuracy(evaluation)}[/]");
        _console.WriteLine();
        _console.WriteLine(Wording.Confusion);
        _console.Write(ConfusionTable.Of(evaluation.Confusion));
        foreach (ReadDigit example in examples)
        {
            _console.WriteLine();
            _console.MarkupLineInterpolated($"[bold]{Wording.Example(example)}[/]");
            foreach ((string drawing, string bar, int? digit) in DigitPanel.Lines(example))
            {
                string colour = digit == example.Label ? "green" : digit == example.Answer ? "red" : "grey";
                _console.Markup($"{drawing}  ");
                _console.MarkupLine($"[{colour}]{bar}[/]");
            }
        }
    }

    public void ShowWritten(string what, string path) => _console.WriteLine(Wording.Written(what, path));
}
