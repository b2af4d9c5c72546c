using System.Net;
using System.Net.Http.Headers;

namespace GenNet.Tests.Data;

/// <summary>The web, as far as a download sees it: answers requests from memory and remembers them.</summary>
internal sealed class FakeMirrors : HttpMessageHandler
{
    public static readonly Uri First = new("https://first.example/mnist/");
    public static readonly Uri Second = new("https://second.example/mnist/");

    private readonly Dictionary<string, Func<string, HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> _hosts = [];

    /// <summary>Requests in order: address and, where not the whole file is asked for, the range.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>A mirror that serves files by name; with ranges, unless told otherwise.</summary>
    public FakeMirrors Serve(Uri mirror, Func<string, byte[]> content, bool ranges = true) => On(mirror, (name, request, _) =>
    {
        byte[] file = content(name);
        long from = request.Headers.Range?.Ranges.Single().From ?? 0;
        if (from == 0 || !ranges)
        {
            return Task.FromResult(Answer(new ByteArrayContent(file)));
        }

        if (from >= file.Length)
        {
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.RequestedRangeNotSatisfiable));
        }

        var rest = new ByteArrayContent(file[(int)from..]);
        rest.Headers.ContentRange = new ContentRangeHeaderValue(from, file.Length - 1, file.Length);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.PartialContent) { Content = rest });
    });

    /// <summary>A mirror that sends the beginning of a file and then nothing more.</summary>
    public FakeMirrors StallAfter(Uri mirror, int bytes, Func<string, byte[]> content) => On(mirror, (name, _, _) =>
    {
        byte[] file = content(name);
        var body = new StreamContent(new StallingStream(file[..Math.Min(bytes, file.Length)]));
        body.Headers.ContentLength = file.Length;
        return Task.FromResult(Answer(body));
    });

    /// <summary>A mirror that accepts requests and never answers.</summary>
    public FakeMirrors KeepSilent(Uri mirror) => On(mirror, async (_, _, cancellation) =>
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        throw new InvalidOperationException("Never reached.");
    });

    /// <summary>A mirror that answers every request by an error.</summary>
    public FakeMirrors Fail(Uri mirror, HttpStatusCode status) =>
        On(mirror, (_, _, _) => Task.FromResult(new HttpResponseMessage(status)));

    /// <summary>A mirror to which there is no connection.</summary>
    public FakeMirrors Disconnect(Uri mirror) =>
        On(mirror, (_, _, _) => throw new HttpRequestException("no route to host"));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri uri = request.RequestUri!;
        Requests.Add(request.Headers.Range is { } range ? $"{uri} {range}" : $"{uri}");
        return _hosts[uri.Host](uri.Segments[^1], request, cancellationToken);
    }

    private FakeMirrors On(Uri mirror, Func<string, HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _hosts[mirror.Host] = answer;
        return this;
    }

    private static HttpResponseMessage Answer(HttpContent content) => new(HttpStatusCode.OK) { Content = content };
}
