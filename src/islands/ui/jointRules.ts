/** Installs what rules that tie several facts together need; pages load it only for such rules (`isJoint`). */
import '../../domain/rating/engine/joint/computed.ts';
import '../../domain/rating/engine/joint/install.ts';
import '../../domain/rating/wording/measurePhrases.ts';
