namespace GenNet.Generator;

/// <summary>Spells where the weights of one output stand in their panels.</summary>
internal static class ScalarWeight
{
    /// <summary>The weight from input 0 to an output.</summary>
    public static string FirstOf(string output, Shape shape) =>
        shape.Outputs <= PanelLayout.LaneCount
            ? output
            : $"(({output} - ({output} % {PanelLayout.PanelWidth})) * {shape.Inputs}) + ({output} % {PanelLayout.PanelWidth})";

    /// <summary>Floats from the weight of one input to that of the next.</summary>
    public static string PanelWidth(string output, Shape shape)
    {
        int full = PanelLayout.FullPanelCount(shape.Outputs) * PanelLayout.PanelWidth;
        int narrow = PanelLayout.NarrowPanelWidth(shape.Outputs);
        return !PanelLayout.HasNarrowPanel(shape.Outputs) ? $"{PanelLayout.PanelWidth}"
            : full == 0 ? $"{narrow}"
            : $"({output} < {full} ? {PanelLayout.PanelWidth}u : {narrow}u)";
    }
}
