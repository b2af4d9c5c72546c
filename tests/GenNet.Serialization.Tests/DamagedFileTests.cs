using Xunit;

namespace GenNet.Tests;

/// <summary>Whatever happens to a file, it loads or it is a <see cref="SafetensorsFormatException"/> that changes nothing.</summary>
public class DamagedFileTests
{
    private static readonly byte[] Intact = SafetensorsBytes.Saved(ParameterBlock.Numbered(2, 3, 1));

    [Fact]
    public void Cut_off_anywhere_it_is_refused()
    {
        for (int length = 0; length < Intact.Length; length++)
        {
            Assert.False(LoadsOrIsRefused(Intact[..length]), $"cut off after {length} bytes");
        }
    }

    [Fact]
    public void With_any_byte_changed_it_loads_or_is_refused()
    {
        byte[] changes = [0, 1, 0x20, (byte)'"', (byte)'0', (byte)'9', (byte)'-', (byte)'{', (byte)'}', (byte)'[', (byte)',', (byte)'\\', 0x7F, 0x80, 0xFF];
        for (int position = 0; position < Intact.Length; position++)
        {
            foreach (byte change in changes)
            {
                byte[] damaged = [.. Intact];
                damaged[position] = change;
                LoadsOrIsRefused(damaged);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void With_parts_swapped_dropped_and_doubled_it_loads_or_is_refused(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 2000; round++)
        {
            List<byte> damaged = [.. Intact];
            for (int wound = random.Next(1, 4); wound > 0; wound--)
            {
                int start = random.Next(damaged.Count);
                int count = random.Next(1, Math.Min(20, damaged.Count - start) + 1);
                List<byte> part = damaged.GetRange(start, count);
                damaged.RemoveRange(start, count);
                for (int copies = random.Next(3); copies > 0; copies--)
                {
                    damaged.InsertRange(random.Next(damaged.Count + 1), part);
                }
            }

            LoadsOrIsRefused([.. damaged]);
        }
    }

    /// <summary>Any other exception fails the test.</summary>
    private static bool LoadsOrIsRefused(byte[] file)
    {
        var network = new ParameterBlock(2, 3, 1);
        network.Parameters.Fill(42);
        int[] before = network.Bits();
        try
        {
            network.Load(file);
            return true;
        }
        catch (SafetensorsFormatException)
        {
            Assert.Equal(before, network.Bits());
            return false;
        }
    }
}
