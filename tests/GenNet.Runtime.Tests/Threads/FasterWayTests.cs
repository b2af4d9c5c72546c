namespace GenNet.Tests.Threads;

/// <summary>The faster of two ways, found by trying both: told how long pieces of work took, which way comes next.</summary>
public class FasterWayTests
{
    private const int Tried = 1 + FasterWay.Compared;

    [Fact]
    public void It_begins_with_the_first_way() => Assert.True(new FasterWay().IsFirst);

    [Fact]
    public void Where_the_second_is_faster_it_is_used_from_its_first_trial_on()
    {
        var ways = new FasterWay();

        Do(ways, FasterWay.FirstStretch, first: 100, second: 60);
        Assert.False(ways.IsFirst);
        Assert.Equal(FasterWay.ShortestStretch, StretchAfterTrial(ways, first: 100, second: 60));
    }

    [Theory]
    [InlineData(101)]
    [InlineData(130)]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(500)]
    public void Trying_the_slower_way_costs_a_hundredth_of_the_time(int second)
    {
        var ways = new FasterWay();
        long time = Do(ways, 100_000, first: 100, second);

        Assert.InRange(time / (100_000 * 100.0), 1.0, 1.0105);
    }

    [Fact]
    public void However_slow_the_other_way_was_it_is_tried_again()
    {
        var ways = new FasterWay();
        Do(ways, FasterWay.FirstStretch, first: 100, second: 1_000_000);

        Assert.Equal(FasterWay.LongestStretch, StretchAfterTrial(ways, first: 100, second: 1_000_000));
    }

    [Fact]
    public void When_the_other_way_becomes_faster_it_is_found_out()
    {
        var ways = new FasterWay();
        Do(ways, 5000, first: 100, second: 150);

        Do(ways, FasterWay.LongestStretch + Tried, first: 300, second: 150);

        Assert.InRange(Do(ways, 1000, first: 300, second: 150), 150_000, 155_000);
    }

    [Fact]
    public void The_first_piece_of_a_trial_is_not_compared()
    {
        var ways = new FasterWay();
        Do(ways, FasterWay.FirstStretch, first: 100, second: 0);
        ways.Count(100_000);

        Do(ways, FasterWay.Compared, first: 0, second: 90);

        Assert.False(ways.IsFirst);
    }

    [Fact]
    public void But_what_it_cost_puts_off_the_next_trial()
    {
        var ways = new FasterWay();
        Do(ways, FasterWay.FirstStretch, first: 100, second: 0);
        ways.Count(500);
        Do(ways, FasterWay.Compared, first: 0, second: 101);
        Assert.True(ways.IsFirst);

        int pieces = 0;
        while (ways.IsFirst)
        {
            pieces += (int)Do(ways, 1, first: 1, second: 0);
        }

        // The trial took 500 + 4 · 101 where five pieces take 500: 404 more, which is a hundredth of 40,400.
        Assert.Equal(404, pieces);
    }

    [Theory]
    [InlineData(130, 4)]
    [InlineData(140, 3)]
    [InlineData(201, 2)]
    [InlineData(401, 1)]
    public void A_trial_ends_as_soon_as_it_cannot_be_won(int second, int counted)
    {
        var ways = new FasterWay();
        Do(ways, FasterWay.FirstStretch, first: 100, second);

        Do(ways, counted, first: 100, second);
        Assert.False(ways.IsFirst);
        Do(ways, 1, first: 100, second);
        Assert.True(ways.IsFirst);
    }

    [Fact]
    public void What_was_slow_long_before_a_trial_does_not_count()
    {
        var ways = new FasterWay();
        Do(ways, FasterWay.FirstStretch - FasterWay.Compared, first: 100_000, second: 0);

        Do(ways, FasterWay.Compared + Tried, first: 100, second: 110);

        Assert.True(ways.IsFirst);
    }

    [Fact]
    public void Pieces_too_short_for_the_clock_do_no_harm()
    {
        var ways = new FasterWay();

        Assert.Equal(0, Do(ways, 1000, first: 0, second: 0));
        Assert.True(Do(ways, 1000, first: 0, second: 5) < 1000);
    }

    /// <summary>Does some pieces, each as <see cref="FasterWay"/> says.</summary>
    /// <returns>How long they took together.</returns>
    private static long Do(FasterWay ways, int pieces, long first, long second)
    {
        long sum = 0;
        for (; pieces > 0; pieces--)
        {
            long duration = ways.IsFirst ? first : second;
            ways.Count(duration);
            sum += duration;
        }

        return sum;
    }

    /// <summary>Does the trial that is about to begin, then counts the pieces until the next.</summary>
    private static int StretchAfterTrial(FasterWay ways, long first, long second)
    {
        bool used = ways.IsFirst;
        for (int tried = 0; tried < Tried && ways.IsFirst == used; tried++)
        {
            Do(ways, 1, first, second);
        }

        used = ways.IsFirst;
        int pieces = 0;
        while (ways.IsFirst == used)
        {
            Do(ways, 1, first, second);
            pieces++;
        }

        return pieces;
    }
}
