namespace GenNet.Tests.Training;

/// <summary>When a team does without its helpers, told the times its pieces of work took.</summary>
public class TeamBenefitTests
{
    [Fact]
    public void As_long_as_helpers_gain_anything_they_are_asked()
    {
        var benefit = new TeamBenefit(2);

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.True(Piece(benefit, own: 100, all: 199)));
    }

    [Fact]
    public void A_single_late_helper_is_forgiven()
    {
        var benefit = new TeamBenefit(2);

        Assert.All(Enumerable.Range(0, 1000), piece =>
            Assert.True(Piece(benefit, own: 100, all: piece % TeamBenefit.Trial == 3 ? 700 : 110)));
    }

    [Fact]
    public void After_a_trial_without_a_gain_there_is_a_pause()
    {
        var benefit = new TeamBenefit(3);

        Assert.Equal(1 + TeamBenefit.Trial, PiecesTogether(benefit));
        Assert.Equal(TeamBenefit.ShortestPause, Pause(benefit));
    }

    [Fact]
    public void Every_trial_in_vain_makes_the_next_pause_twice_as_long_up_to_a_limit()
    {
        var benefit = new TeamBenefit(2);

        for (int pause = TeamBenefit.ShortestPause; pause <= TeamBenefit.LongestPause; pause *= 2)
        {
            PiecesTogether(benefit);
            Assert.Equal(pause, Pause(benefit));
        }

        PiecesTogether(benefit);
        Assert.Equal(TeamBenefit.LongestPause, Pause(benefit));
    }

    [Fact]
    public void A_trial_with_a_gain_makes_pauses_short_again()
    {
        var benefit = new TeamBenefit(2);
        PiecesTogether(benefit);
        Pause(benefit);
        PiecesTogether(benefit);
        Pause(benefit);

        for (int piece = 0; piece < TeamBenefit.Trial; piece++)
        {
            Assert.True(Piece(benefit, own: 100, all: 120));
        }

        PiecesTogether(benefit);
        Assert.Equal(TeamBenefit.ShortestPause, Pause(benefit));
    }

    /// <summary>How many pieces are done with helpers that are no help until there is a pause.</summary>
    private static int PiecesTogether(TeamBenefit benefit)
    {
        int pieces = 0;
        while (Piece(benefit, own: 100, all: 1000))
        {
            pieces++;
        }

        return pieces;
    }

    /// <summary>
    /// How long a pause lasts whose first piece is done. The piece after it, for which the helpers must wake, counts for
    /// nothing, however long it takes.
    /// </summary>
    private static int Pause(TeamBenefit benefit)
    {
        int pieces = 1;
        while (!benefit.AsksHelpers())
        {
            pieces++;
        }

        benefit.Count(own: 100, all: 100_000);
        return pieces;
    }

    private static bool Piece(TeamBenefit benefit, long own, long all)
    {
        bool together = benefit.AsksHelpers();
        if (together)
        {
            benefit.Count(own, all);
        }

        return together;
    }
}
