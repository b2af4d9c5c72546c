using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GenNet.Samples.Digits.CommandLine;

/// <summary>Options whose value is a number in a range.</summary>
internal static class NumberArguments
{
    /// <summary>An option that takes a whole number.</summary>
    public static Option<int> WholeNumber(string name, string description, int standard, int least, int greatest) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => standard,
        CustomParser = argument =>
        {
            string text = argument.Tokens[0].Value;
            bool valid = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                && number >= least && number <= greatest;
            return valid ? number : Reject(argument, string.Create(
                CultureInfo.InvariantCulture, $"{name} must be a whole number from {least} to {greatest}, not '{text}'."));
        },
    };

    /// <summary>An option that takes a positive number.</summary>
    public static Option<float> PositiveNumber(string name, string description, float standard) => new(name)
    {
        Description = description,
        HelpName = "X",
        DefaultValueFactory = _ => standard,
        CustomParser = argument =>
        {
            string text = argument.Tokens[0].Value;
            bool valid = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number)
                && number > 0 && float.IsFinite(number);
            return valid ? number : Reject(argument, $"{name} must be a positive number, not '{text}'.");
        },
    };

    private static int Reject(ArgumentResult argument, string message)
    {
        argument.AddError(message);
        return 0;
    }
}
