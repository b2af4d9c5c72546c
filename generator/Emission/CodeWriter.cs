using System.Text;

namespace GenNet.Generator;

/// <summary>Writes indented text with <c>\n</c> newlines, the same on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes one or more lines at the current indentation.</summary>
    public void Line(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', 4 * _indent).Append(line);
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
        Line("{");
        _indent++;
        return new BlockScope(this);
    }

    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct BlockScope(CodeWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            writer.Line("}");
        }
    }
}
