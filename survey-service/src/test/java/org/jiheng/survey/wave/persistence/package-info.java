/** How waves are held by those who take ballots in and by the one who closes. */
package org.jiheng.survey.wave.persistence;
