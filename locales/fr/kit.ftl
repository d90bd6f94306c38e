# Les mots que toutes les parties de la maison partagent

## Ce qu’on peut faire
save = Enregistrer
cancel = Annuler
edit = Modifier
add = Ajouter
remove = Retirer
open = Ouvrir
close = Fermer
back = Retour
next = Suivant
previous = Précédent
search = Rechercher
print = Imprimer
download = Télécharger
more-actions = Autres actions
choose-one = Choisir une option

## Autour de chaque page
skip-to-content = Aller au contenu
site-tools = Langue, recherche et compte
menu = Menu
home = Accueil
help = Aide
related = En lien
you-are-here = Vous êtes ici
on-behalf-of = Vous saisissez ceci au nom de { $name } (jusqu’à { $time }). Les deux noms sont conservés.
on-behalf-back = Revenir d’où vous venez
entered-by = saisi par { $name }
sign-in = Ouvrir une session
sign-out = Fermer la session
your-sessions = Votre compte et vos sessions
free-software = Entente est un logiciel libre. Rien de ce que vous faites ici ne quitte ce serveur.

## Étiquettes courantes
yes = Oui
no = Non
none = Aucun élément
all = Tout
not-stated = Non précisé
optional = facultatif
name = Nom
email = Adresse courriel
language = Langue
english = Anglais
french = Français
in-english = En anglais
in-french = En français
from = Du
to = Au
date = Date
state = État

## Les jours par rapport à aujourd’hui
days-ahead =
    { $days ->
         [0] aujourd’hui
         [1] demain
         [one] dans { $days } jour
        *[other] dans { $days } jours
    }
days-ago =
    { $days ->
         [0] aujourd’hui
         [1] hier
         [one] il y a { $days } jour
        *[other] il y a { $days } jours
    }

## Listes
filter = Filtrer
clear-filters = Effacer les filtres
filters-label = Filtrer cette liste
filters-in-use = Filtres appliqués
remove-filter = Retirer le filtre { $label }
export-csv = Exporter en CSV
export-xlsx = Exporter en Excel
rows-all =
    { $total ->
         [0] Aucune ligne
         [one] { $total } ligne
        *[other] { $total } lignes
    }
rows-some = Lignes { NUMBER($from) } à { NUMBER($to) } sur { NUMBER($total) }
rows-more = Lignes { NUMBER($from) } à { NUMBER($to) } sur plus de { NUMBER($total) } : un mot de plus ou un filtre en montre moins
page-here = Page { NUMBER($page) } sur { NUMBER($pages) }
pages-label = Pages de cette liste

## Après une modification
both-texts-title = Une autre personne a modifié cette fiche pendant que vous écriviez
both-texts-lead = Rien n’a été écrasé. Ce que vous avez saisi est toujours dans le formulaire ; voici ce qui est enregistré maintenant. Enregistrer de nouveau garde votre texte.
both-texts-field = Champ
both-texts-stored = Enregistré maintenant
both-texts-typed = Ce que vous avez saisi
saved-notice = Vos modifications sont enregistrées.
changed-by-someone-else = Quelqu’un d’autre a modifié cette fiche pendant que vous y travailliez. Rien de son travail n’a été écrasé. Comparez les deux versions ci-dessous, puis enregistrez de nouveau la vôtre si elle tient toujours.

## Problèmes dans un formulaire
problem-prefix = Problème :
problems-title = Certaines réponses sont à revoir
problem-of = { $field } : { $problem }
problems-lead = Rien n’est encore enregistré. Ce que vous avez saisi est toujours là.
required = Remplissez ce champ.
too-long =
    Utilisez au plus { $max ->
         [one] { $max } caractère
        *[other] { $max } caractères
    }.
not-an-email = Écrivez une adresse courriel, par exemple nom@exemple.ca.
not-a-date = Écrivez une date, par exemple 2026-11-12 ou 12 novembre 2026.
not-a-time = Écrivez une heure, par exemple 14 h 30 ou 14:30.
end-before-start = La fin précède le début. Changez l’une des deux dates.
not-a-number = Écrivez un nombre, par exemple 1 250 ou 12,5.
not-an-amount = Écrivez un montant en dollars, par exemple 1 250 ou 1 250,50.
out-of-range = Écrivez un nombre de { $min } à { $max }.
not-a-choice = Choisissez l’une des réponses proposées.
control-character = Le texte contient un caractère qui ne se voit pas et ne s’imprime pas. Saisissez-le de nouveau ou collez-le sans mise en forme.
hidden-direction = Le texte contient un signe caché qui inverse le sens de l’écriture. Saisissez-le de nouveau ou collez-le sans mise en forme.
too-many-marks = Trop d’accents sont empilés sur une même lettre. Retirez-en quelques-uns.

## Un texte et sa traduction
text-source = Texte d’origine
text-machine-draft = Ébauche automatique à vérifier
text-translated = Traduit
text-reviewed = Traduction révisée
text-stale = Traduction à mettre à jour
text-missing = Pas encore traduit
in-one-language =
    { $language ->
         [en] en anglais seulement
        *[fr] en français seulement
    }
other-language-notice =
    { $language ->
         [en] Ce texte n’existe pour l’instant qu’en anglais.
        *[fr] Ce texte n’existe pour l’instant qu’en français.
    }
also-available-in =
    { $language ->
         [en] Existe aussi en anglais
        *[fr] Existe aussi en français
    }

## Chiffres, graphiques et étapes
as-of = En date du { $date }
why-number = D’où vient ce nombre
chart-table = Afficher les données en tableau
chart-source = Source : { $source }
step-done = Fait
step-under-way = En cours
step-ahead = À venir
step-attention = À surveiller

## Quand quelque chose ne va pas : ce qui est arrivé, ce qui est conservé, quoi faire
error-way-back = Revenir où vous étiez
error-way-home = Aller à l’accueil : { $name }
error-way-out = Aller à la page d’accueil
error-400-title = La demande n’a pas pu être comprise
error-400-text = Ce qui a été envoyé est incomplet ou abîmé. Rien n’a été modifié. Revenez en arrière, vérifiez votre saisie et envoyez-la de nouveau.
error-401-title = Ouvrez une session pour continuer
error-401-text = Cette page demande une session ouverte. Rien n’a été modifié. Ouvrez une session et vous reviendrez ici.
error-403-title = Vous n’avez pas accès à cette action
error-403-text = Votre rôle ici ne le permet pas. Rien n’a été modifié. S’il le devrait, adressez-vous à la coordination de votre partenariat.
error-404-title = Cette page n’existe pas
error-404-text = La page a peut-être été déplacée ou ne vous est pas accessible. Rien n’a été modifié. Vérifiez l’adresse ou repartez de l’accueil.
error-408-title = L’envoi a été trop lent
error-408-text = La connexion était trop lente ou s’est interrompue. Rien n’a été modifié. Vérifiez la connexion et recommencez ; un fichier plus petit passera peut-être mieux.
error-409-title = Quelqu’un d’autre a fait une modification avant vous
error-409-text = La fiche a changé pendant que vous y travailliez. La version conservée est l’autre ; la vôtre n’a pas été enregistrée. Revenez en arrière, copiez votre saisie, puis ouvrez la fiche de nouveau.
error-link-title = Ce lien est incomplet
error-link-text = Il y manque des lettres, ou certaines ont changé. Ouvrez-le de nouveau à partir du message reçu, ou copiez-le en entier. Si cela ne suffit pas, demandez-en un nouveau à la personne qui vous l’a envoyé.
error-written-title = Ce que vous aviez écrit
error-written-help = Le texte n’a pas été enregistré. Copiez-le d’ici si vous en avez encore besoin.
error-410-title = Ce lien ne fonctionne plus
error-410-text = Il a expiré, a déjà servi ou a été retiré. Ce qui a été fait grâce à lui est conservé. Demandez-en un nouveau à la personne qui vous l’a envoyé.
error-413-title = C’est trop volumineux
error-413-text = Ce qui a été envoyé dépasse ce que ce serveur accepte. Rien n’a été enregistré. Envoyez un fichier plus petit, ou moins de fichiers à la fois.
error-415-title = Ce type de fichier n’est pas accepté
error-415-text = Ce qui a été envoyé est d’un type qui ne peut être lu ici. Rien n’a été enregistré. Envoyez-le dans l’un des formats que la page indique.
error-422-title = Certaines réponses sont à revoir
error-429-title = Trop de tentatives
error-429-text = Il y a eu trop de tentatives en peu de temps. Rien n’a été modifié. Attendez quelques minutes et réessayez.
error-500-title = Une erreur s’est produite de notre côté
error-500-text = Votre modification n’a pas été enregistrée ; tout ce qui l’était auparavant est intact. Réessayez dans un moment. Si cela se répète, donnez ce numéro à la personne qui s’occupe du serveur : { $number }
error-503-title = Il y a trop de demandes à la fois
error-503-text = Le serveur est occupé et n’a pu répondre à temps. Si vous étiez en train d’envoyer quelque chose, vérifiez s’il l’a conservé avant de recommencer. Réessayez dans un moment.
error-at-rest-title = Rien ne peut être modifié pour le moment
error-at-rest-text = { $why } Rien n’a été modifié.
error-refused-title = Cela ne peut se faire pour l’instant

## Parts
pick-hint = Tapez quelques lettres, puis choisissez dans la liste.
thread-title = Le fil
thread-because = Parce que
thread-here = Cette page
thread-and-so = Et donc
thread-gap = Maillon manquant
thread-draft = Ébauche
copy = Copier
copied = Copié
saving = Enregistrement…
saved-just-now = Enregistré
not-saved = Pas encore enregistré. Votre texte est toujours ici ; vérifiez la connexion.
what-will-happen = Ce qui va se passer

## Letters
mail-goes-too = Il part aussi par courriel.
mail-goes-nowhere = Aucun serveur de courriel n’est configuré ici : rien ne part par courriel. Remettez le lien vous-même.
