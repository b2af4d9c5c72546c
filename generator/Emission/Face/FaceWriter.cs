namespace GenNet.Generator;

/// <summary>Writes the face of a network: what the generator adds to the user's own class.</summary>
internal static class FaceWriter
{
    /// <summary>The most outputs that <c>Classify</c> keeps on the stack.</summary>
    private const int LargestStackOutput = 1024;

    /// <summary>
    /// The attribute of what the runtime calls in every descent step. Compiled as quickly as possible first, and optimized when the JIT
    /// comes to it, it would add a third to the steps of a small network until then: a tenth of a second, on one core two.
    /// </summary>
    private const string CompiledAtOnce =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    public static string Write(NetworkModel model, NetworkPlan plan)
    {
        var writer = new CodeWriter();
        HeaderWriter.Write(writer, model, plan);
        writer.Line("#pragma warning disable CS0108 // A base class may have members of the same names.");
        writer.Line("#pragma warning disable CA5394 // The seed of a network's first weights is no secret.");
        writer.Line();
        DeclarationScope.Write(
            writer,
            model.Declaration,
            $"partial class {model.Declaration.Name} : global::GenNet.INetwork<{model.Declaration.Name}>",
            () => WriteMembers(writer, model, plan));
        return writer.ToString();
    }

    private static void WriteMembers(CodeWriter writer, NetworkModel model, NetworkPlan plan)
    {
        WriteConstants(writer, plan);
        writer.Line();
        WriteFields(writer, plan);
        writer.Line();
        WriteConstructors(writer, model.Declaration.Name);
        writer.Line();
        WriteLayers(writer, plan);
        writer.Line();
        WriteForward(writer, model, plan);
        writer.Line();
        WriteInterface(writer, model);
    }

    private static void WriteConstants(CodeWriter writer, NetworkPlan plan)
    {
        EquatableArray<int> sizes = plan.Topology.LayerSizes;
        writer.Summary("Length of an input.");
        writer.Line($"public const int InputSize = {sizes[0]};");
        writer.Line();
        writer.Summary("Length of an output.");
        writer.Line($"public const int OutputSize = {plan.Output.Outputs};");
        writer.Line();
        writer.Summary("The number of weights and biases.");
        writer.Line($"public const int ParameterCount = {plan.ParameterCount};");
        writer.Line();
        writer.Summary("The sizes of the layers, from the input to the output.");
        writer.Line($"public static global::System.ReadOnlySpan<int> LayerSizes => new int[] {{ {string.Join(", ", sizes)} }};");
    }

    private static void WriteFields(CodeWriter writer, NetworkPlan plan)
    {
        TopologyModel topology = plan.Topology;
        string activations = $"global::GenNet.Activation.{topology.HiddenActivation}, global::GenNet.Activation.{topology.OutputActivation}";
        writer.Line("private static readonly global::GenNet.NetworkLayout SharedLayout =");
        writer.Line($"    new global::GenNet.NetworkLayout(LayerSizes, {activations}, global::GenNet.Loss.{topology.Loss});");
        writer.Line();
        writer.Line("private readonly global::GenNet.AlignedBuffer _parameters = new global::GenNet.AlignedBuffer(SharedLayout.BufferLength);");
    }

    private static void WriteConstructors(CodeWriter writer, string name)
    {
        writer.Summary("Makes a network with fresh weights, other ones each time.");
        using (writer.Block($"public {name}() : this(global::System.Random.Shared.Next())"))
        {
        }

        writer.Line();
        writer.Summary("Makes a network with fresh weights.");
        writer.Line("""/// <param name="seed">The same seed gives the same weights.</param>""");
        writer.Line("""/// <param name="initializer">How to draw them; left out, Gaussian with deviation 1/√n for n inputs.</param>""");
        using (writer.Block($"public {name}(int seed, global::GenNet.Initializer? initializer = null)"))
        {
            writer.Line("global::GenNet.NetworkExtensions.Initialize(this, seed, initializer);");
        }
    }

    private static void WriteLayers(CodeWriter writer, NetworkPlan plan)
    {
        writer.Summary("The shape of the network, the same for all instances.");
        writer.Line("public global::GenNet.NetworkLayout Layout => SharedLayout;");
        writer.Line();
        writer.Summary("All weights and biases as they lie in memory, padding included.");
        using (writer.Block("public global::System.Span<float> Parameters"))
        {
            writer.Line(CompiledAtOnce);
            writer.Line("get => _parameters.Span;");
        }

        foreach (LayerPlan layer in plan.Layers)
        {
            writer.Line();
            writer.Summary($"The weights, [{layer.Outputs}, {layer.Inputs}], and {layer.Outputs} {(layer.Outputs == 1 ? "bias" : "biases")} of {Describe(layer, plan)}.");
            writer.Line($"public global::GenNet.DenseLayer Layer{layer.Index} => global::GenNet.NetworkExtensions.GetLayer(this, {layer.Index});");
        }
    }

    private static string Describe(LayerPlan layer, NetworkPlan plan) =>
        layer == plan.Output ? $"the output layer, {layer.Activation.Formula}" : $"hidden layer {layer.Index}, {layer.Activation.Formula}";

    private static void WriteForward(CodeWriter writer, NetworkModel model, NetworkPlan plan)
    {
        string kernels = Kernels(model);
        writer.Summary("Computes the output for one input. Allocates nothing after a thread's first call; many threads may call it at once.");
        writer.Line($"""/// <param name="input">{Counted.Floats(plan.Topology.LayerSizes[0])}.</param>""");
        writer.Line($"""/// <param name="output">Receives {Counted.Floats(plan.Output.Outputs)}.</param>""");
        writer.Line("""/// <exception cref="global::System.ArgumentException">A span has another length.</exception>""");
        using (writer.Block("public void Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output)"))
        {
            writer.Line("global::GenNet.LengthCheck.Input(input.Length, InputSize);");
            writer.Line("global::GenNet.LengthCheck.Output(output.Length, OutputSize);");
            writer.Line($"{kernels}.Forward(");
            writer.Line("    ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(input),");
            writer.Line("    ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(output),");
            writer.Line("    ref _parameters.Origin);");
        }

        writer.Line();
        writer.Summary(plan.Output.Outputs == 1
            ? "Tells which of two classes an input belongs to: 1 where the output is in the upper half of its range, else 0."
            : "Tells which class an input belongs to: the output that is largest, the first of them where several are.");
        writer.Line($"""/// <param name="input">{Counted.Floats(plan.Topology.LayerSizes[0])}.</param>""");
        writer.Line("""/// <exception cref="global::System.ArgumentException">The span has another length.</exception>""");
        using (writer.Block("public int Classify(global::System.ReadOnlySpan<float> input)"))
        {
            string classOf = $"global::GenNet.Classification.ClassOf(output, global::GenNet.Activation.{plan.Topology.OutputActivation})";
            if (plan.Output.Outputs <= LargestStackOutput)
            {
                writer.Line("global::System.Span<float> output = stackalloc float[OutputSize];");
                writer.Line("Forward(input, output);");
                writer.Line($"return {classOf};");
            }
            else
            {
                writer.Line("float[] rented = global::System.Buffers.ArrayPool<float>.Shared.Rent(OutputSize);");
                writer.Line("global::System.Span<float> output = new global::System.Span<float>(rented, 0, OutputSize);");
                writer.Line("Forward(input, output);");
                writer.Line($"int best = {classOf};");
                writer.Line("global::System.Buffers.ArrayPool<float>.Shared.Return(rented);");
                writer.Line("return best;");
            }
        }
    }

    /// <summary>What the runtime drives the network by; not in the way of people who look at the class.</summary>
    private static void WriteInterface(CodeWriter writer, NetworkModel model)
    {
        string kernels = Kernels(model);
        string network = $"global::GenNet.INetwork<{model.Declaration.Name}>";

        writer.Line($"static int {network}.InputSize => InputSize;");
        writer.Line();
        writer.Line($"static int {network}.OutputSize => OutputSize;");
        writer.Line();
        writer.Line($"static int {network}.ParameterCount => ParameterCount;");
        writer.Line();
        writer.Line($"static global::System.ReadOnlySpan<int> {network}.LayerSizes => LayerSizes;");
        writer.Line();
        writer.Line($"static {model.Declaration.Name} {network}.Create(int seed, global::GenNet.Initializer? initializer) =>");
        writer.Line($"    new {model.Declaration.Name}(seed, initializer);");
        writer.Line();
        writer.Line(CompiledAtOnce);
        using (writer.Block("double global::GenNet.INetwork.Forward(global::GenNet.MiniBatch batch)"))
        {
            writer.Line("batch.CheckLayout(SharedLayout);");
            writer.Line($"return {kernels}.Forward(batch, ref _parameters.Origin);");
        }

        writer.Line();
        writer.Line(CompiledAtOnce);
        using (writer.Block("double global::GenNet.INetwork.Backpropagate(global::GenNet.MiniBatch batch, float scale)"))
        {
            writer.Line("batch.CheckLayout(SharedLayout);");
            writer.Line($"return {kernels}.Backpropagate(batch, ref _parameters.Origin, scale);");
        }

        writer.Line();
        writer.Line(CompiledAtOnce);
        using (writer.Block("void global::GenNet.INetwork.AddGradient(global::GenNet.MiniBatch batch, global::System.Span<float> parameters, global::GenNet.Share share)"))
        {
            writer.Line("batch.CheckLayout(SharedLayout);");
            writer.Line("global::GenNet.LengthCheck.Parameters(parameters.Length, SharedLayout.BufferLength);");
            writer.Line($"{kernels}.AddGradient(batch, ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(parameters), share);");
        }
    }

    private static string Kernels(NetworkModel model) => $"global::{KernelNamespace.Of(model.Declaration)}.Kernels";
}
