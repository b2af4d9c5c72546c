using GenNet.Data;

namespace GenNet.Samples.Digits.Views;

/// <summary>Shows a run as plain lines, for files, pipes and simple terminals.</summary>
internal sealed class PlainView(TextWriter output) : IDigitsView
{
    public void ShowDownload(string file) => output.WriteLine(Wording.Download(file));

    public void ShowData(MnistData digits) => output.WriteLine(Wording.Data(digits));

    public void ShowNetwork(NetworkLayout layout) => output.WriteLine(Wording.Network(layout));

    public void ShowPlan(TrainingOptions training) => output.WriteLine(Wording.Plan(training));

    public TrainingResult FollowTraining(int epochs, Func<IProgress<EpochResult>, TrainingResult> train)
    {
        TrainingResult result = train(new EpochListener(epoch => output.WriteLine(Wording.Epoch(epoch))));
        output.WriteLine(Wording.Trained(result));
        return result;
    }

    public void ShowTest(Evaluation evaluation, IReadOnlyList<ReadDigit> examples)
    {
        output.WriteLine(Wording.Accuracy(evaluation));
        output.WriteLine();
        ShowConfusion(evaluation.Confusion);
        foreach (ReadDigit example in examples)
        {
            output.WriteLine();
            output.WriteLine(Wording.Example(example));
            foreach ((string drawing, string bar, _) in DigitPanel.Lines(example))
            {
                output.WriteLine($"{drawing}  {bar}".TrimEnd());
            }
        }
    }

    public void ShowWritten(string what, string path) => output.WriteLine(Wording.Written(what, path));

    private void ShowConfusion(ConfusionMatrix confusion)
    {
        IEnumerable<int> classes = Enumerable.Range(0, confusion.ClassCount);
        output.WriteLine(Wording.Confusion);
        output.WriteLine($"   {string.Concat(classes.Select(predicted => $"{predicted,6}"))}");
        foreach (int actual in classes)
        {
            output.WriteLine($"{actual,3}{string.Concat(classes.Select(predicted => $"{Cell(confusion[actual, predicted]),6}"))}");
        }

        static string Cell(int count) => count == 0 ? "·" : count.ToString();
    }
}
