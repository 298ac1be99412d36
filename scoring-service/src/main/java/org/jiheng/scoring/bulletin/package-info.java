/** 通报: a published result as a document of the body that issues it, numbered and dated. */
package org.jiheng.scoring.bulletin;
