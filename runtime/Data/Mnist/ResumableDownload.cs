using System.Net;
using System.Net.Http.Headers;

namespace GenNet.Data;

/// <summary>Downloads a file, from where an earlier download of it was interrupted.</summary>
/// <param name="handler">Speaks HTTP; disposed with this.</param>
/// <param name="patience">How long to wait for an answer, and for each piece of the file.</param>
internal sealed class ResumableDownload(HttpMessageHandler handler, Patience patience) : IDisposable
{
    private readonly HttpClient _client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Downloads what is missing.</summary>
    /// <param name="source">The file on the web.</param>
    /// <param name="part">What is there of it. Stays open, and keeps what arrived where the download fails.</param>
    /// <param name="maxLength">Bytes that the file cannot exceed.</param>
    /// <param name="report">Is told how many bytes are there and, where known, of how many.</param>
    /// <param name="cancellation">Stops the download.</param>
    /// <exception cref="HttpRequestException">There is no connection, or the answer is no file.</exception>
    /// <exception cref="IOException">The connection broke, or the file is too long.</exception>
    /// <exception cref="TimeoutException">Patience ran out.</exception>
    public async Task CompleteAsync(
        Uri source, Stream part, long maxLength, Action<long, long?> report, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        TimeSpan share = patience.Share;
        try
        {
            waiting.CancelAfter(share);
            using HttpResponseMessage response = await AskAsync(source, part, waiting.Token);
            await using Stream body = await response.Content.ReadAsStreamAsync(waiting.Token);
            long? total = part.Length + response.Content.Headers.ContentLength;
            byte[] block = new byte[64 * 1024];
            while (true)
            {
                patience.Renew();
                share = patience.Share;
                waiting.CancelAfter(share);
                int count = await body.ReadAsync(block, waiting.Token);
                if (count == 0)
                {
                    break;
                }

                if (part.Length + count > maxLength)
                {
                    part.SetLength(0);
                    throw new IOException($"the file is longer than {maxLength} bytes.");
                }

                await part.WriteAsync(block.AsMemory(0, count), cancellation);
                report(part.Length, total);
            }

            if (part.Length < total)
            {
                throw new IOException($"the connection ended after {part.Length} of {total} bytes.");
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {share.TotalSeconds:0.#} s.");
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Asks for what is missing, and puts the part's end where the answer starts.</summary>
    private async Task<HttpResponseMessage> AskAsync(Uri source, Stream part, CancellationToken cancellation)
    {
        HttpResponseMessage response = await GetAsync(source, part.Length, cancellation);
        bool continues = response.StatusCode == HttpStatusCode.PartialContent
            && response.Content.Headers.ContentRange?.From == part.Length;
        if (!continues && response.StatusCode is HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // The part is no beginning of the file as it is there now.
            response.Dispose();
            response = await GetAsync(source, 0, cancellation);
        }

        if (!response.IsSuccessStatusCode)
        {
            response.Dispose();
            throw new HttpRequestException($"it answered {(int)response.StatusCode} ({response.ReasonPhrase}).");
        }

        if (!continues)
        {
            part.SetLength(0);
        }

        part.Seek(0, SeekOrigin.End);
        return response;
    }

    private async Task<HttpResponseMessage> GetAsync(Uri source, long from, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, source);
        if (from > 0)
        {
            request.Headers.Range = new RangeHeaderValue(from, null);
        }

        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }
}
