using GenNet.Data;

namespace GenNet.Samples.Digits.Views;

/// <summary>Shows a run as it goes on.</summary>
internal interface IDigitsView
{
    void ShowDownload(string file);

    void ShowData(MnistData digits);

    void ShowNetwork(NetworkLayout layout);

    void ShowPlan(TrainingOptions training);

    /// <summary>Runs a training and shows each epoch as it ends.</summary>
    TrainingResult FollowTraining(int epochs, Func<IProgress<EpochResult>, TrainingResult> train);

    void ShowTest(Evaluation evaluation, IReadOnlyList<ReadDigit> examples);

    void ShowWritten(string what, string path);
}
