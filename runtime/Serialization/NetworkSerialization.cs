namespace GenNet;

/// <summary>Saves and loads the weights and biases of any generated network as safetensors files.</summary>
/// <remarks>
/// The tensors are named and laid out as PyTorch does for <c>nn.Sequential(nn.Linear, activation, nn.Linear, …)</c>:
/// <c>0.weight</c> of shape <c>[out, in]</c>, <c>0.bias</c> of shape <c>[out]</c>, <c>2.weight</c>, <c>2.bias</c> and so on, all F32. So
/// <c>model.load_state_dict(safetensors.torch.load_file("digits.safetensors"))</c> reads a file of GenNet, and
/// <c>safetensors.torch.save_file(model.state_dict(), "digits.safetensors")</c> writes one for it. Values travel bit for bit.
/// </remarks>
public static class NetworkSerialization
{
    private const int BufferSize = 1 << 16;

    /// <summary>Saves the network to a file.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="path">
    /// The file. It appears, or replaces an older one, only when it is complete and on disk: whatever fails leaves what
    /// was there before.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file could not be written, or its directory does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    public static void Save(this INetwork network, string path)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, network.Save);
    }

    /// <summary>Saves the network to a stream.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="stream">Receives the bytes of a safetensors file from its current position on; it is left open.</param>
    /// <exception cref="IOException">The stream could not be written.</exception>
    public static void Save(this INetwork network, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        IReadOnlyList<NetworkTensor> tensors = NetworkTensor.ListFor(network.Layout);
        var header = new SafetensorsHeader(
            NetworkMetadata.Describe(network.Layout), TensorEntry.LayOut(tensors.Select(tensor => (tensor.Name, tensor.Shape))));

        var writer = new SafetensorsWriter(new BufferedStream(stream, BufferSize), header);
        foreach (NetworkTensor tensor in tensors)
        {
            tensor.Write(writer, network.Parameters);
        }

        writer.Complete();
    }

    /// <summary>Loads weights and biases from a file.</summary>
    /// <param name="network">Receives them; it changes only when all of the file has been read and found right.</param>
    /// <param name="path">A safetensors file with exactly the tensors of the network.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file does not exist or could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    /// <exception cref="SafetensorsFormatException">
    /// The file is not in the safetensors format or is damaged; a tensor is missing, of another shape or not F32; there
    /// are tensors the network does not have; or the file was saved from a network with other activations.
    /// </exception>
    public static void Load(this INetwork network, string path)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using FileStream stream = File.OpenRead(path);
            network.Load(stream);
        }
        catch (SafetensorsFormatException exception)
        {
            exception.FileName = path;
            throw;
        }
    }

    /// <summary>Loads weights and biases from a stream.</summary>
    /// <param name="network">Receives them; it changes only when all of the stream has been read and found right.</param>
    /// <param name="stream">
    /// Read from its current position to its end, which must be the end of the safetensors data; it is left open. It need
    /// not be able to seek.
    /// </param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    /// <exception cref="SafetensorsFormatException">
    /// The bytes are not in the safetensors format or are damaged; a tensor is missing, of another shape or not F32; there
    /// are tensors the network does not have; or they were saved from a network with other activations.
    /// </exception>
    public static void Load(this INetwork network, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        var reader = new SafetensorsReader(new BufferedStream(stream, BufferSize));
        IReadOnlyList<NetworkTensor> tensors = NetworkTensor.Match(reader.Header.Tensors, network.Layout);
        NetworkMetadata.CheckFits(reader.Header.Metadata, network.Layout);

        // Read apart, so that a stream that breaks off leaves the network as it was. Padding stays zero.
        var parameters = new float[network.Layout.BufferLength];
        foreach (NetworkTensor tensor in tensors)
        {
            tensor.Read(reader, parameters);
        }

        reader.CheckEnd();
        parameters.CopyTo(network.Parameters);
    }
}
