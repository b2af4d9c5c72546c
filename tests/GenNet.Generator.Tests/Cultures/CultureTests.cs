using System.Globalization;

namespace GenNet.Tests;

/// <summary>Wherever the developer lives, the same text is generated and said.</summary>
public class CultureTests
{
    private const string Networks =
        """
        using GenNet;
        [Network(784, 16, 16, 10)] partial class DigitNet;
        [Network(33, 17, 1, Activation = Activation.Tanh, OutputActivation = Activation.Identity)] partial class Approximator;
        [Network(5, 40, 3, Activation = Activation.Relu, Loss = Loss.CrossEntropy)] partial class Classifier;
        """;

    private const string Mistakes =
        """
        using GenNet;
        [Network(65_537, -2, 1)] partial class Sizes;
        [Network(65_536, 65_536)] partial class Memory;
        [Network(2, 1, Activation = (Activation)(-1))] partial class Functions;
        """;

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("de-CH")]
    public async Task The_text_is_the_same(string culture)
    {
        CultureInfo odd = Odd(culture);
        Assert.NotEqual("-0.5", (-0.5).ToString(odd));
        Assert.Equal(await Texts(CultureInfo.InvariantCulture), await Texts(odd));
    }

    private static async Task<IEnumerable<string>> Texts(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            GeneratorRun mistakes = GeneratorRun.Of(Mistakes);
            return
            [
                .. GeneratorRun.Of(Networks).Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Key + "\n" + file.Value),
                .. (await mistakes.AnalyzeAsync()).Select(diagnostic => diagnostic.GetMessage(culture)),
            ];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The culture, with signs unlike ours even where the machine knows no cultures.</summary>
    private static CultureInfo Odd(string name)
    {
        var culture = new CultureInfo(name);
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = "\u066B";
        culture.NumberFormat.NumberGroupSeparator = "\u2019";
        return culture;
    }
}
