namespace GenNet;

/// <summary>
/// One of several equal shares of a piece of work, as threads divide it among themselves. All shares together are the
/// whole, whatever their number; no unit of work is in two of them.
/// </summary>
/// <remarks>The whole, which is what small networks ask for thousands of times in a millisecond, takes no division.</remarks>
/// <param name="Index">Which share, from 0 to <paramref name="Count"/> − 1.</param>
/// <param name="Count">How many shares there are, at least 1.</param>
public readonly record struct Share(int Index, int Count)
{
    /// <summary>All of the work.</summary>
    public static Share Whole => new(0, 1);

    /// <summary>Whether it begins with the first unit.</summary>
    public bool IsFirst => Index == 0;

    /// <summary>Whether it ends with the last unit.</summary>
    public bool IsLast => Index == Count - 1;

    /// <summary>The first unit of this share.</summary>
    /// <param name="units">Units in the whole.</param>
    public nuint Start(nuint units) => IsFirst ? 0 : units * (nuint)Index / (nuint)Count;

    /// <summary>The unit after the last of this share.</summary>
    /// <param name="units">Units in the whole.</param>
    public nuint End(nuint units) => IsLast ? units : units * (nuint)(Index + 1) / (nuint)Count;
}
