using System.Text;
using GenNet.Samples.Digits;

Console.OutputEncoding = Encoding.UTF8;
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    // The first Ctrl-C stops the training in an orderly way; a second one ends the program.
    key.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
};

var terminal = new Terminal(Console.Out, Console.Error, TakesEscapeCodes: !Console.IsOutputRedirected);
return DigitsProgram.Run(args, terminal, interrupted.Token);
