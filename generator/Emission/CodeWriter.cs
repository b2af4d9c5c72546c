using System.Text;

namespace GenNet.Generator;

/// <summary>Writes indented text with <c>\n</c> newlines, the same on every machine.</summary>
/// <param name="spareChecks">Whether arithmetic in methods is to be spared the checks for overflow that the project asks for.</param>
internal sealed class CodeWriter(bool spareChecks = false)
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes one or more lines at the current indentation.</summary>
    public void Line(string text)
    {
        // Most texts are one line; that is not copied before it is written.
        for (int start = 0, end; start <= text.Length; start = end + 1)
        {
            int newline = text.IndexOf('\n', start);
            end = newline < 0 ? text.Length : newline;
            if (end > start)
            {
                _text.Append(' ', 4 * _indent).Append(text, start, end - start);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes a line of comment.</summary>
    public void Comment(string text) => Line(("// " + text).TrimEnd());

    /// <summary>Writes lines of comment.</summary>
    public void Comments(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Comment(line);
        }
    }

    /// <summary>Writes a documentation comment with a summary.</summary>
    public void Summary(string text) => Line("/// <summary>" + text + "</summary>");

    /// <summary>Opens a block under a header; disposing it closes the block.</summary>
    public BlockScope Block(string header)
    {
        Line(header);
        return Block();
    }

    /// <summary>Opens a block; disposing it closes the block.</summary>
    public BlockScope Block()
    {
        Open();
        return new BlockScope(this, depth: 1);
    }

    /// <summary>Opens the body of a method under its signature; disposing it closes the body.</summary>
    public BlockScope Method(string signature)
    {
        Line(signature);
        Open();
        if (!spareChecks)
        {
            return new BlockScope(this, depth: 1);
        }

        Line("unchecked");
        Open();
        return new BlockScope(this, depth: 2);
    }

    private void Open()
    {
        Line("{");
        _indent++;
    }

    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct BlockScope(CodeWriter writer, int depth) : IDisposable
    {
        public void Dispose()
        {
            for (int open = depth; open > 0; open--)
            {
                writer._indent--;
                writer.Line("}");
            }
        }
    }
}
