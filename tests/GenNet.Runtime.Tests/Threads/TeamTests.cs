namespace GenNet.Tests.Threads;

/// <summary>Threads that divide one piece of work after another.</summary>
public class TeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_share_of_every_piece_is_done_once(int size)
    {
        using var team = new Team(size);
        var done = new int[size];

        for (int piece = 1; piece <= 1000; piece++)
        {
            team.Run(share => Interlocked.Increment(ref done[share.Index]));
            Assert.All(done, count => Assert.Equal(piece, count));
        }
    }

    [Fact]
    public void Shares_are_done_side_by_side()
    {
        using var team = new Team(2);
        using var meeting = new Barrier(2);

        bool met = true;
        team.Run(_ => met &= meeting.SignalAndWait(TimeSpan.FromSeconds(30)));

        Assert.True(met);
    }

    [Fact]
    public void Helpers_that_fell_asleep_are_woken()
    {
        using var team = new Team(3);
        int done = 0;
        for (int piece = 0; piece < 3; piece++)
        {
            Thread.Sleep(100);
            team.Run(_ => Interlocked.Increment(ref done));
        }

        Assert.Equal(9, done);
    }

    [Fact]
    public void Who_asked_and_waits_long_for_the_helpers_is_woken_when_the_last_has_finished()
    {
        using var team = new Team(4);
        int done = 0;
        for (int piece = 0; piece < 60; piece++)
        {
            // Some take less than the asking thread is awake for, some more, and not always the same one is the last.
            int late = piece % 4;
            team.Run(share =>
            {
                Thread.Sleep(share.Index == late ? piece % 3 : 0);
                Interlocked.Increment(ref done);
            });
            Assert.Equal(4 * (piece + 1), done);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_a_share_throws_is_thrown_when_all_have_ended_and_the_team_goes_on(int thrower)
    {
        using var team = new Team(2);
        int ended = 0;

        var error = Assert.Throws<InvalidOperationException>(() => team.Run(share =>
        {
            if (share.Index == thrower)
            {
                throw new InvalidOperationException("broken");
            }

            Thread.Sleep(20);
            Interlocked.Increment(ref ended);
        }));

        Assert.Equal("broken", error.Message);
        Assert.Equal(1, ended);
        team.Run(_ => Interlocked.Increment(ref ended));
        Assert.Equal(3, ended);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(7, 3)]
    [InlineData(98, 4)]
    [InlineData(98, 98)]
    [InlineData(5, 8)]
    public void Shares_are_the_whole_and_never_overlap(int units, int count)
    {
        nuint next = 0;
        for (int index = 0; index < count; index++)
        {
            var share = new Share(index, count);
            Assert.Equal(next, share.Start((nuint)units));
            next = share.End((nuint)units);
        }

        Assert.Equal((nuint)units, next);
    }
}
