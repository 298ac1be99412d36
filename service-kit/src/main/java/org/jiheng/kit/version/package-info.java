/** What people edit has a version: who saves says which one was seen (ETag, If-Match, If-None-Match; RFC 9110). */
package org.jiheng.kit.version;
