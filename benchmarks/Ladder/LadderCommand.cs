namespace GenNet.Benchmarks.Ladder;

/// <summary>The command <c>ladder</c>.</summary>
internal static class LadderCommand
{
    private const int UsageError = 2;

    /// <returns>The exit code.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        try
        {
            LadderOptions options = LadderOptions.Parse(arguments);
            if (options.Help)
            {
                Console.WriteLine(LadderOptions.Usage);
                return 0;
            }

            using var climb = new Climb(options, Console.Out);
            climb.Run();
            return 0;
        }
        catch (LadderUsageException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return UsageError;
        }
        catch (IOException exception)
        {
            // The folder of GENNET_MNIST, or the file of --json.
            Console.Error.WriteLine(exception.Message);
            return UsageError;
        }
    }
}
