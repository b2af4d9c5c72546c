namespace GenNet.Generator;

/// <summary>Opens the user's namespace and containing types around what is added to the class.</summary>
internal static class DeclarationScope
{
    public static void Write(CodeWriter writer, DeclarationModel declaration, string header, Action body)
    {
        var scopes = new Stack<CodeWriter.BlockScope>();
        if (declaration.Namespace.Length > 0)
        {
            scopes.Push(writer.Block($"namespace {declaration.Namespace}"));
        }

        foreach (ContainerModel container in declaration.Containers)
        {
            scopes.Push(writer.Block($"partial {container.Keywords} {container.Name}"));
        }

        using (writer.Block(header))
        {
            body();
        }

        while (scopes.Count > 0)
        {
            scopes.Pop().Dispose();
        }
    }
}
