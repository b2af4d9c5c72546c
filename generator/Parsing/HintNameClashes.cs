using System.Collections.Immutable;

namespace GenNet.Generator;

/// <summary>
/// The few names that more than one network would give its files. The compiler compares the names of generated files
/// without regard to case, C# does not: <c>Net</c> and <c>NET</c> are two networks, and one name for their files; so are
/// the kernels of <c>Net</c> and a network <c>net.Kernels</c>.
/// </summary>
/// <param name="Names">
/// All names that clash, in ordinal order. Most often there are none, and so a network's output does not depend on the
/// other networks.
/// </param>
internal sealed record HintNameClashes(EquatableArray<string> Names)
{
    public static HintNameClashes Among(ImmutableArray<string> names)
    {
        ILookup<string, string> all = names.ToLookup(name => name, StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> equal = all.Where(group => group.Count() > 1).SelectMany(group => group);
        IEnumerable<string> extended = names.SelectMany(name => Prefixes(name)
            .Where(all.Contains)
            .SelectMany(prefix => all[prefix].Append(name)));

        // A name that occurs twice in the source must stay there twice, for that is how it is told.
        return new(new EquatableArray<string>(equal
            .Concat(extended.Where(name => all[name].Count() == 1).Distinct(StringComparer.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal)));
    }

    /// <summary>
    /// The network under a name of its own: the first in ordinal order keeps its name, the others are numbered. Null for
    /// networks of exactly the same name: those are an error of the user's that the compiler reports.
    /// </summary>
    public NetworkModel? Resolve(NetworkModel network)
    {
        string name = network.Declaration.HintName;
        string[] equal = [.. Names.Where(other => StringComparer.OrdinalIgnoreCase.Equals(other, name))];
        if (equal.Count(other => other == name) > 1)
        {
            return null;
        }

        bool extendsAnother = Prefixes(name).Any(prefix => Names.Contains(prefix, StringComparer.OrdinalIgnoreCase));
        int number = Array.IndexOf(equal, name) + (extendsAnother ? 2 : 1);
        return number <= 1
            ? network
            : network with { Declaration = network.Declaration with { HintName = $"{name}-{number}" } };
    }

    /// <summary><c>A</c> and <c>A.B</c> for <c>A.B.Net</c>.</summary>
    private static IEnumerable<string> Prefixes(string name)
    {
        for (int dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            yield return name.Substring(0, dot);
        }
    }
}
