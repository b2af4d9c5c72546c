using GenNet.Samples.Digits.CommandLine;
using GenNet.Samples.Digits.Views;

namespace GenNet.Samples.Digits;

/// <summary>The whole program, from its arguments to its exit code.</summary>
public static class DigitsProgram
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int WrongUsage = 2;
    public const int Interrupted = 130;

    /// <summary>Trains or loads a network and tests it.</summary>
    /// <returns>One of the constants of this class.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            var command = new DigitsCommand();
            return command.Parse(arguments, terminal.Out) is { } options
                ? RunWith(options, terminal, cancellationToken)
                : Success;
        }
        catch (UsageException exception)
        {
            return Fail(WrongUsage, exception.Message);
        }
        catch (TrainingDivergedException exception)
        {
            return Fail(Failure, exception.Message);
        }
        catch (OperationCanceledException exception)
        {
            return Fail(Interrupted, exception is TrainingStoppedException ? exception.Message : "Stopped.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(Failure, exception.Message);
        }

        int Fail(int exitCode, string message)
        {
            terminal.Error.WriteLine(string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c)));
            return exitCode;
        }
    }

    private static int RunWith(DigitsOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        bool rich = terminal.TakesEscapeCodes && !options.Plain && Environment.GetEnvironmentVariable("TERM") != "dumb";
        IDigitsView view = rich ? new RichView(terminal.Out) : new PlainView(terminal.Out);
        new DigitsRun(options, view).Run(cancellationToken);
        return Success;
    }
}
