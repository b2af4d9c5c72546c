namespace GenNet.Tests;

/// <summary>What code looks like while somebody is typing it.</summary>
internal static class Typing
{
    /// <summary>Takes out, doubles or swaps a few pieces.</summary>
    public static string Disturb(string code, Random random)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int start = random.Next(code.Length);
            int length = random.Next(Math.Min(8, code.Length - start) + 1);
            string piece = code.Substring(start, length);
            code = random.Next(3) switch
            {
                0 => code.Remove(start, length),
                1 => code.Insert(start, piece),
                _ => code.Remove(start, length).Insert(random.Next(code.Length - length), piece),
            };
        }

        return code;
    }
}
