package org.jiheng.survey.turnout.api;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.survey.turnout.ListWaves;
import org.jiheng.survey.turnout.ShowTurnout;
import org.jiheng.survey.turnout.Turnout;

/** Shows the waves of a cycle and how many ballots are in. No figure of what they say: that leaves as a standing. */
@Path("/api/v1/cycles/{cycle}/waves")
@PermissionsAllowed("read-turnout")
public class WavesResource {
    public record WaveEntry(String wave, String state, long ballots) {
        static WaveEntry of(ListWaves.Entry entry) {
            return new WaveEntry(entry.wave().id().wave(), entry.wave().state().name(), entry.ballots());
        }
    }

    public record WavesResponse(List<WaveEntry> waves) {}

    public record TurnoutEntry(String group, String channel, long ballots) {
        static TurnoutEntry of(Turnout turnout) {
            return new TurnoutEntry(turnout.group(), turnout.channel().name(), turnout.ballots());
        }
    }

    public record TurnoutResponse(List<TurnoutEntry> turnout) {}

    private final ListWaves listWaves;
    private final ShowTurnout showTurnout;

    WavesResource(ListWaves listWaves, ShowTurnout showTurnout) {
        this.listWaves = listWaves;
        this.showTurnout = showTurnout;
    }

    @GET
    public WavesResponse list(@PathParam("cycle") String cycle) {
        return new WavesResponse(listWaves.of(cycle).stream().map(WaveEntry::of).toList());
    }

    @GET
    @Path("/{wave}/turnout")
    public TurnoutResponse turnout(@PathParam("cycle") String cycle, @PathParam("wave") String wave) {
        return new TurnoutResponse(
                showTurnout.of(cycle, wave).stream().map(TurnoutEntry::of).toList());
    }
}
