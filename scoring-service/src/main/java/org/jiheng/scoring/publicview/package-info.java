/** What everybody may see of a published result without signing in, where the operator lets them. */
package org.jiheng.scoring.publicview;
